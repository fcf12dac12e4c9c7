import type { Division, Item } from '../../model/index.js';
import { safeUrl } from '../output.js';
import { placeName, publishedIds } from '../published.js';
import { basisInWords, feesInWords } from '../words.js';

/** CPSV-AP 3.2: classes and properties by the names of its vocabulary; mandatory ones are always there.
 * https://semiceu.github.io/CPSV-AP/releases/3.2.0/ — checked by test/exporters/shapes with rdf-validate-shacl. */
type Node = { '@id': string; '@type': string | string[] } & Record<string, unknown>;

const chinese = (text: string) => ({ '@value': text, '@language': 'zh' });
const reference = ({ '@id': id }: Node) => ({ '@id': id });
/** Names become parts of a URN, whatever they hold. */
const urn = (kind: string, ...parts: string[]): string =>
  `urn:santong:${kind}:${parts.map((p) => encodeURIComponent(p)).join(':')}`;

/** Nodes of the graph, each once. */
class Graph {
  readonly nodes = new Map<string, Node>();

  put(node: Node): Node {
    const known = this.nodes.get(node['@id']);
    if (known !== undefined) return known;
    this.nodes.set(node['@id'], node);
    return node;
  }
}

const organisation = (graph: Graph, { values: v, agency, division }: Item, place: string): Node => {
  const name = v.agency ?? agency?.name ?? '';
  const code = v.agencyCode ?? agency?.creditCode ?? '';
  const spatial = graph.put({
    '@id': urn('division', division ?? ''),
    // a service is bound to a place, an organisation to an administrative unit: ours is both
    '@type': ['dct:Location', 'atu:atu-type'],
    'dct:identifier': division ?? '',
    'skos:prefLabel': chinese(place),
  });
  return graph.put({
    '@id': urn('agency', code, code === '' ? name : ''),
    '@type': ['cv:PublicOrganisation', 'org:Organization'],
    'dct:identifier': code === '' ? name : code,
    'skos:prefLabel': chinese(name),
    'dct:spatial': reference(spatial),
  });
};

const legalResources = (graph: Graph, { values: v }: Item): Node[] =>
  (v.legalBasis ?? []).map((basis) => {
    const title = basisInWords({ ...basis, text: '' }).replace(/：$/, '');
    return graph.put({ '@id': urn('law', title), '@type': 'eli:LegalResource', 'dct:title': chinese(title) });
  });

const evidence = (graph: Graph, { values: v }: Item, id: string): Node[] =>
  (v.materials ?? []).map((m, i) =>
    graph.put({
      '@id': urn('evidence', id, String(i + 1)),
      '@type': 'cv:Evidence',
      'dct:identifier': `${id}-${i + 1}`,
      'dct:title': chinese(m.name),
      ...(m.guide !== undefined && { 'dct:description': chinese(m.guide) }),
    }),
  );

const outputs = (graph: Graph, { values: v }: Item, id: string): Node[] =>
  v.resultName === undefined
    ? []
    : [
        graph.put({
          '@id': urn('output', id),
          '@type': 'cv:Output',
          'dct:identifier': `${id}-output`,
          'dct:title': chinese(v.resultName),
        }),
      ];

const cost = (graph: Graph, { values: v }: Item, id: string): Node =>
  graph.put({
    '@id': urn('cost', id),
    '@type': 'cv:Cost',
    'dct:identifier': `${id}-cost`,
    'dct:description': chinese(feesInWords(v.charged, v.fees)),
    ...(v.charged === false && { 'cv:hasValue': { '@value': '0', '@type': 'xsd:double' } }),
  });

const openingHours = (graph: Graph, hours: string): Node =>
  graph.put({
    '@id': urn('hours', hours),
    '@type': 'time:TemporalEntity',
    'dct:description': chinese(hours),
  });

const concept = (graph: Graph, kind: string, label: string): Node =>
  graph.put({ '@id': urn(kind, label), '@type': 'skos:Concept', 'skos:prefLabel': chinese(label) });

const chineseLanguage = (graph: Graph): Node =>
  graph.put({
    '@id': 'http://publications.europa.eu/resource/authority/language/ZHO',
    '@type': 'dct:LinguisticSystem',
  });

const channels = (graph: Graph, { values: v }: Item, id: string, owner: Node): Node[] => {
  const online = safeUrl(v.onlineUrl);
  const channel = (kind: string, more: object): Node =>
    graph.put({
      '@id': urn('channel', id, kind),
      '@type': 'cv:Channel',
      'dct:identifier': `${id}-${kind}`,
      'cv:ownedBy': reference(owner),
      ...more,
    });
  return [
    ...(online === undefined ? [] : [channel('web', { 'foaf:page': { '@id': online } })]),
    ...(v.address === undefined
      ? []
      : [
          channel('counter', {
            'dct:description': chinese(v.address),
            ...(v.hours !== undefined && { 'cv:openingHours': reference(openingHours(graph, v.hours)) }),
          }),
        ]),
  ];
};

/** Working and calendar days alike are given in days; the wording of the guide stands beside it. */
const duration = (days: number) => ({ '@value': `P${days}D`, '@type': 'xsd:duration' });

const service = (graph: Graph, item: Item, id: string, place: string): void => {
  const { values: v } = item;
  const owner = organisation(graph, item, place);
  const many = (nodes: readonly Node[]) => nodes.map(reference);
  graph.put({
    '@id': urn('item', id),
    '@type': 'cpsv:PublicService',
    'dct:identifier': id,
    'dct:title': chinese(v.name ?? ''),
    'dct:description': chinese((v.conditions ?? []).join('；') || (v.name ?? '')),
    'dct:language': reference(chineseLanguage(graph)),
    ...(v.itemType !== undefined && { 'dct:type': reference(concept(graph, 'itemType', v.itemType)) }),
    'dct:spatial': owner['dct:spatial'],
    'cv:hasCompetentAuthority': reference(owner),
    'cpsv:hasInput': many(evidence(graph, item, id)),
    'cpsv:produces': many(outputs(graph, item, id)),
    'cv:hasLegalResource': many(legalResources(graph, item)),
    'cv:hasCost': reference(cost(graph, item, id)),
    'cv:hasChannel': many(channels(graph, item, id, owner)),
    ...(v.promisedLimit !== undefined && { 'cv:processingTime': duration(v.promisedLimit.days) }),
  });
};

/** Each item as a PublicService with its authority, inputs, output, cost, channels and laws: one JSON-LD graph. */
export const publicServices = (items: readonly Item[], divisions: ReadonlyMap<string, Division>): object => {
  const graph = new Graph();
  const ids = publishedIds(items);
  for (const item of items) service(graph, item, ids.get(item) ?? '', placeName(divisions, item.division));
  return {
    '@context': {
      atu: 'http://data.europa.eu/88u/dataset/',
      cpsv: 'http://purl.org/vocab/cpsv#',
      cv: 'http://data.europa.eu/m8g/',
      dct: 'http://purl.org/dc/terms/',
      eli: 'http://data.europa.eu/eli/ontology#',
      foaf: 'http://xmlns.com/foaf/0.1/',
      org: 'http://www.w3.org/ns/org#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
      time: 'http://www.w3.org/2006/time#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@graph': [...graph.nodes.values()],
  };
};
