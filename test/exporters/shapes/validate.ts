import { readFileSync } from 'node:fs';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

/** Where the bundle would lie on the web: file names in it are relative. */
const baseIRI = 'https://opendata.example.cn/santong/';

const graphOf = (jsonld: string): Promise<Store> =>
  new Promise((resolve, reject) => {
    const store = new Store();
    const parser = new JsonLdParser({ baseIRI });
    parser.on('data', (quad) => {
      store.add(quad);
    });
    parser.on('error', reject);
    parser.on('end', () => resolve(store));
    parser.end(jsonld);
  });

const turtle = (name: string): Store =>
  new Store(new Parser().parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')));

export interface ShapeReport {
  /** triples read */
  size: number;
  /** one line a violation: node, property, constraint */
  complaints: string[];
}

/** JSON-LD against the shapes of a Turtle file beside this one, by rdf-validate-shacl. */
export const checkShapes = async (jsonld: string, shapes: string): Promise<ShapeReport> => {
  const graph = await graphOf(jsonld);
  const report = await new Validator(turtle(shapes)).validate(graph);
  const complaints = report.results.map(
    (r) =>
      `${r.focusNode?.value} ${r.path && 'value' in r.path ? r.path.value : ''} ${r.sourceConstraintComponent?.value.split('#')[1]}`,
  );
  return { size: graph.size, complaints };
};
