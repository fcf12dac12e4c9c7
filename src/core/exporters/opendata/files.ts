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

const mediaType = (name: string): object => ({
  '@id': `https://www.iana.org/assignments/media-types/${name}`,
  '@type': 'dct:MediaType',
});
const distribution = (file: string, type: string): object => ({
  '@type': 'dcat:Distribution',
  'dct:title': { '@value': file, '@language': 'zh' },
  'dcat:accessURL': { '@id': file },
  'dcat:downloadURL': { '@id': file },
  'dcat:mediaType': mediaType(type),
});

/** DCAT 3 description of the data set, as JSON-LD; published by the government of the catalogue's division. */
const dcat = (catalogue: Catalogue, place: string, count: number, date: string): object => ({
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
  'dct:publisher': {
    '@id': `urn:santong:division:${encodeURIComponent(catalogue.info.division)}`,
    '@type': 'foaf:Agent',
    'dct:identifier': catalogue.info.division,
    'dct:title': { '@value': place, '@language': 'zh' },
    'foaf:name': { '@value': place, '@language': 'zh' },
  },
  'dct:issued': { '@value': date, '@type': 'xsd:date' },
  'dct:language': {
    '@id': 'http://publications.europa.eu/resource/authority/language/ZHO',
    '@type': 'dct:LinguisticSystem',
  },
  'dcat:keyword': ['政务服务', '事项目录', '办事指南'].map((word) => ({ '@value': word, '@language': 'zh' })),
  'dcat:distribution': [
    distribution('items.csv', 'text/csv'),
    distribution('items.jsonld', 'application/ld+json'),
  ],
});

/** Open data: one CSV with its dictionary, DCAT metadata, CPSV-AP JSON-LD. */
export const openDataFiles = (catalogue: Catalogue, items: readonly Item[], date: string): OutputFiles => {
  const divisions = new Map(catalogue.divisions.map((d) => [d.code, d]));
  return new Map([
    ['items.csv', itemsCsv(items, divisions)],
    ['dictionary.csv', dictionaryCsv()],
    [
      'dcat.jsonld',
      `${JSON.stringify(dcat(catalogue, placeName(divisions, catalogue.info.division), items.length, date), null, 1)}\n`,
    ],
    ['items.jsonld', `${JSON.stringify(publicServices(items, divisions), null, 1)}\n`],
  ]);
};
