/** A catalogue of any size: the embedded items again and again, each copy in another county under another code and name. */
const dist = new URL(`${process.env.SANTONG_DIST ?? '../../dist'}/`, import.meta.url);
export const from = (path) => import(new URL(path, dist));

export const bigCatalogue = async (size) => {
  const { loadCatalogue, embeddedCatalogue } = await from('node/load.js');
  const { publishedItems } = await from('core/exporters/published.js');
  const { catalogue } = await loadCatalogue(embeddedCatalogue());
  const some = publishedItems(catalogue, { date: '2026-11-24' });
  const divisions = catalogue.divisions.filter((d) => d.code.length === 6);
  const items = Array.from({ length: size }, (_, i) => {
    const copy = Math.floor(i / some.length);
    const item = some[i % some.length];
    const serial = String(copy).padStart(3, '0');
    const code = item.values.implementationCode ?? `X${i}`;
    const values = {
      ...item.values,
      // three in four copies keep their name, as counties do; the rest are other items
      name: copy % 4 === 3 ? `${item.values.name}（第${copy}类）` : item.values.name,
      implementationCode: `${code.slice(0, 12)}${serial}${code.slice(15)}`,
    };
    return { ...item, values, division: divisions[(i + copy) % divisions.length].code };
  });
  return { catalogue, items };
};
