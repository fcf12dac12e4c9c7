import { ruleWords } from '../../../core/messages/render.js';
import type { Finding, Lang, Place } from '../../../core/model/index.js';
import { oneLine, wellFormed } from '../../../core/reports/findings/safeText.js';
import { rules } from '../../../core/rules/index.js';
import { version } from '../../version.js';
import type { TerminalPrinter, TerminalReport } from './report.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

const isAbsolute = (file: string): boolean => /^(\/|[A-Za-z]:[\\/])/.test(file);

/** A relative path stays relative to the checkout; an absolute one becomes a file: address. */
const artifact = (file: string) => {
  const parts = wellFormed(file).replaceAll('\\', '/').split('/');
  const uri = parts.map((part) => encodeURIComponent(part)).join('/');
  if (!isAbsolute(file)) return { uri, uriBaseId: '%SRCROOT%' };
  return { uri: uri.startsWith('/') ? `file://${uri}` : `file:///${uri.replace('%3A', ':')}` };
};

const location = (place: Place, report: TerminalReport) => ({
  physicalLocation: {
    artifactLocation: artifact(report.workspacePath(place.file)),
    region: { startLine: Math.max(1, place.line ?? 1) },
  },
  ...(place.sheet !== undefined && {
    logicalLocations: [
      {
        name: place.cell ?? place.sheet,
        fullyQualifiedName: [place.sheet, place.cell].filter((p) => p !== undefined).join('!'),
        kind: 'element',
      },
    ],
  }),
});

const resultOf = (finding: Finding, index: ReadonlyMap<string, number>, report: TerminalReport) => {
  const f = report.render(finding);
  const item = f.itemName === undefined ? '' : `${f.itemName}：`;
  return {
    ruleId: f.rule,
    ...(index.has(f.rule) && { ruleIndex: index.get(f.rule) }),
    level: levels[f.severity],
    message: { text: oneLine(`${item}${f.message}${report.lang === 'zh' ? '。' : '. '}${f.remedy}`) },
    locations: [location(f.place, report)],
    partialFingerprints: { 'santong/v1': f.fingerprint },
    properties: {
      ...(f.division !== undefined && { division: f.division }),
      ...(f.agency !== undefined && { agency: f.agency }),
      ...(f.place.record !== undefined && { record: f.place.record }),
      ...(f.place.element !== undefined && { element: f.place.element }),
      ...(f.basis !== '' && { basis: f.basis }),
    },
  };
};

const ruleEntry = (id: string, severity: keyof typeof levels, lang: Lang) => {
  const words = ruleWords(id, lang);
  const sentence = words.message.replace(/[[\]]/g, '');
  return {
    id,
    shortDescription: { text: words.title },
    fullDescription: { text: sentence },
    help: { text: [words.remedy, words.basis].filter((t) => t !== '').join('\n') || words.title },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [words.subject] },
  };
};

const pieces = function* (report: TerminalReport): Generator<string> {
  const { lang, head } = report;
  const index = new Map(rules.map((r, i) => [r.id as string, i]));
  const driver = {
    name: 'santong',
    semanticVersion: version(),
    rules: rules.map((r) => ruleEntry(r.id, r.severity, lang)),
  };
  yield `{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n`;
  yield `"tool": ${JSON.stringify({ driver }, null, 1)},\n`;
  yield `"language": "${lang === 'zh' ? 'zh-CN' : 'en-US'}",\n"columnKind": "utf16CodeUnits",\n"results": [`;
  let first = true;
  for (const finding of report.findings) {
    yield `${first ? '' : ','}\n${JSON.stringify(resultOf(finding, index, report))}`;
    first = false;
  }
  const { summary, omitted } = head;
  yield `],\n"properties": ${JSON.stringify({ summary, ...(omitted !== undefined && { omitted }) })}\n}]\n}\n`;
};

/** SARIF 2.1.0: every rule with its help, physical locations (row of a sheet as its line), our fingerprints. */
export const printSarif: TerminalPrinter = (report) => pieces(report);
