import { type WriteStyle, type WriteValue, writeXlsx } from '../../formats/xlsx/write.js';
import { impactWords } from '../../messages/impacts.js';
import type { Impact } from '../../model/index.js';
import type { DiffPrinter } from './report.js';
import { sideText } from './values.js';
import { headline, impactOrder, omittedLine, summaryLine } from './words.js';

const head: WriteStyle = { bold: true, fill: 'D9E1F2', border: true, wrap: true, vertical: 'center' };
const cell: WriteStyle = { border: true, wrap: true, vertical: 'top', format: '@' };
const fills: Record<Impact, string> = {
  breaking: 'F8CBAD',
  burden: 'FFE699',
  risky: 'E4DFEC',
  relief: 'C6E0B4',
  neutral: 'FFFFFF',
  editorial: 'EDEDED',
};
/** A cell holds 32,767 characters. */
const cellRoom = 32_000;
const cellText = (text: string): string => (text.length <= cellRoom ? text : `${text.slice(0, cellRoom)}…`);

/** A workbook: totals on the first sheet, one change a row on the second, with a filter. */
export const printXlsx: DiffPrinter = (result, { lang }) => {
  const zh = lang === 'zh';
  const titles = zh
    ? [
        '影响',
        '变化',
        '编码',
        '事项',
        '区划',
        '实施主体',
        '要素',
        '原来',
        '现在',
        '说明',
        '理由',
        '涉及清单事项',
        '已接受',
        '指纹',
      ]
    : [
        'Impact',
        'Change',
        'Code',
        'Item',
        'Division',
        'Agency',
        'Element',
        'Before',
        'After',
        'Message',
        'Reason',
        'List items',
        'Accepted',
        'Fingerprint',
      ];
  const widths = [8, 18, 24, 30, 10, 22, 16, 40, 40, 50, 34, 10, 16, 16];
  const rows = result.changes.map((change): WriteValue[] => {
    const { item, accepted } = change;
    const style = { ...cell, fill: fills[change.impact] };
    return [
      { value: impactWords[change.impact].title[lang], style },
      change.title,
      item.code,
      item.name,
      item.division,
      item.agency,
      change.elementTitle,
      cellText(sideText(change.before, lang)),
      cellText(sideText(change.after, lang)),
      change.message,
      change.reason,
      change.inheritedBy,
      accepted === undefined ? '' : `${accepted.owner} ${accepted.expires}`,
      change.fingerprint,
    ].map((value) => (typeof value === 'object' ? value : { value, style: cell }));
  });
  const totals = impactOrder.map((impact): WriteValue[] => [
    { value: impactWords[impact].title[lang], style: { ...cell, fill: fills[impact] } },
    { value: result.summary.byImpact[impact], style: cell },
    { value: impactWords[impact].meaning[lang], style: cell },
  ]);
  const omitted = omittedLine(result, lang);
  return writeXlsx(
    [
      {
        name: zh ? '汇总' : 'Summary',
        columns: [{ width: 16 }, { width: 10 }, { width: 60 }],
        rows: [
          [{ value: headline(result, lang), style: { bold: true, size: 14 } }],
          [summaryLine(result, lang)],
          [result.date],
          ...(omitted === '' ? [] : [[omitted]]),
          [],
          (zh ? ['影响', '处', '含义'] : ['Impact', 'Changes', 'Meaning']).map((value) => ({
            value,
            style: head,
          })),
          ...totals,
        ],
      },
      {
        name: zh ? '变化' : 'Changes',
        columns: widths.map((width) => ({ width })),
        frozen: { rows: 1, columns: 1 },
        filter: { top: 1, left: 1, bottom: rows.length + 1, right: titles.length },
        orientation: 'landscape',
        rows: [titles.map((value) => ({ value, style: head })), ...rows],
      },
    ],
    { neutralise: true },
  );
};
