import { ruleWords } from '../../../core/messages/render.js';
import type { Lang, Place, RenderedFinding } from '../../../core/model/index.js';
import { rules } from '../../../core/rules/index.js';
import { version } from '../../version.js';
import type { FindingsPrinter } from './report.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

const uriOf = (file: string): string =>
  file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')
    .replace(/^([A-Za-z])%3A\//, 'file:///$1:/');

const location = (place: Place) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(place.file) },
    ...(place.line !== undefined && { region: { startLine: Math.max(1, place.line) } }),
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

const result = (f: RenderedFinding, index: ReadonlyMap<string, number>) => ({
  ruleId: f.rule,
  ...(index.has(f.rule) && { ruleIndex: index.get(f.rule) }),
  level: levels[f.severity],
  message: { text: `${f.itemName === undefined ? '' : `${f.itemName}：`}${f.message}。${f.remedy}` },
  locations: [location(f.place)],
  partialFingerprints: { 'santong/v1': f.fingerprint },
  properties: {
    ...(f.division !== undefined && { division: f.division }),
    ...(f.agency !== undefined && { agency: f.agency }),
    ...(f.place.record !== undefined && { record: f.place.record }),
  },
});

const ruleEntry = (id: string, severity: keyof typeof levels, lang: Lang) => {
  const words = ruleWords(id, lang);
  return {
    id,
    shortDescription: { text: words.title },
    fullDescription: { text: words.message },
    help: { text: [words.remedy, words.basis].filter((t) => t !== '').join('\n') || words.title },
    defaultConfiguration: { level: levels[severity] },
  };
};

/** SARIF 2.1.0: every rule with its help, physical locations, our fingerprints. */
export const printSarif: FindingsPrinter = (findings, { lang }) => {
  const index = new Map(rules.map((r, i) => [r.id as string, i]));
  const { summary, omitted } = findings;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'santong',
            semanticVersion: version(),
            rules: rules.map((r) => ruleEntry(r.id, r.severity, lang)),
          },
        },
        language: lang === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        results: findings.findings.map((f) => result(f, index)),
        properties: { summary, ...(omitted !== undefined && { omitted }) },
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
};
