import { writeCsv } from '../../formats/csv.js';
import {
  type Catalogue,
  type Division,
  definitionOf,
  type ElementId,
  elementIds,
  type Item,
} from '../../model/index.js';
import { neutralCell, type OutputFiles } from '../output.js';
import { placeName } from '../published.js';
import { elementInWords } from '../words.js';
import { publicServices } from './publicServices.js';

/** Elements that open data leaves out: they say nothing without the office's own systems. */
const internal = new Set<ElementId>([
  'singleLogin',
  'handlingCode',
  'reviewRules',
  'questions',
  'resultSample',
]);
const columns = elementIds.filter((id) => !internal.has(id));

const itemsCsv = (items: readonly Item[], divisions: ReadonlyMap<string, Division>): string =>
  `\ufeff${writeCsv([
    ['区划代码', '区划名称', ...columns.map((id) => definitionOf(id).title)],
    ...items.map((item) =>
      [
        item.division ?? '',
        placeName(divisions, item.division),
        ...columns.map((id) => elementInWords(id, item.values)),
      ].map(neutralCell),
    ),
  ])}`;

const dictionaryCsv = (): string =>
  `\ufeff${writeCsv([
    ['列名', '标识', '英文名', '类型', '代码表', '交换库列'],
    ['区划代码', 'division', 'Division code', 'code', 'GB/T 2260', ''],
    ['区划名称', 'divisionName', 'Division', 'text', '', ''],
    ...columns.map((id) => {
      const d = definitionOf(id);
      return [d.title, id, d.en, d.kind, d.table ?? '', d.exchange.join(' ')];
    }),
  ])}`;

/** DCAT 3 description of the data set, as JSON-LD. */
const dcat = (catalogue: Catalogue, count: number, date: string): object => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': `urn:santong:${catalogue.info.id}:opendata`,
  '@type': 'dcat:Dataset',
  'dct:title': { '@value': catalogue.info.title, '@language': 'zh' },
  'dct:description': {
    '@value': `政务服务事项 ${count} 项，含依据、条件、材料、时限、收费与办理地点`,
    '@language': 'zh',
  },
  'dct:issued': { '@value': date, '@type': 'xsd:date' },
  'dct:language': 'zh',
  'dcat:keyword': ['政务服务', '事项目录', '办事指南'],
  'dcat:distribution': [
    {
      '@type': 'dcat:Distribution',
      'dct:title': 'items.csv',
      'dcat:downloadURL': { '@id': 'items.csv' },
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
    },
    {
      '@type': 'dcat:Distribution',
      'dct:title': 'items.jsonld',
      'dcat:downloadURL': { '@id': 'items.jsonld' },
      'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/ld+json' },
    },
  ],
});

/** Open data: one CSV with its dictionary, DCAT metadata, CPSV-AP JSON-LD. */
export const openDataFiles = (catalogue: Catalogue, items: readonly Item[], date: string): OutputFiles => {
  const divisions = new Map(catalogue.divisions.map((d) => [d.code, d]));
  return new Map([
    ['items.csv', itemsCsv(items, divisions)],
    ['dictionary.csv', dictionaryCsv()],
    ['dcat.jsonld', `${JSON.stringify(dcat(catalogue, items.length, date), null, 1)}\n`],
    ['items.jsonld', `${JSON.stringify(publicServices(items, divisions), null, 1)}\n`],
  ]);
};
