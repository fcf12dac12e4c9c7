import { field, paragraph, run } from './markup.js';

/** The parts of a Word package that do not depend on what a document says. */

const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** 宋体 for the text, 黑体 for headings, as official papers are set; Latin in Times New Roman. */
const fonts = (chinese: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${chinese}" w:cs="Times New Roman"/>`;

const style = (id: string, name: string, paragraphXml: string, runXml: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraphXml}</w:pPr><w:rPr>${runXml}</w:rPr></w:style>`;

const heading = (size: number, colour: string): string =>
  `${fonts('黑体')}<w:b/><w:bCs/><w:color w:val="${colour}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;

const styles = xml(
  `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('宋体')}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="312" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${style(
    'Title',
    'Title',
    '<w:spacing w:before="3600" w:after="600"/><w:jc w:val="center"/>',
    heading(52, '000000'),
  )}${style(
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:spacing w:before="120" w:after="200"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
    heading(36, '000000'),
  )}${style(
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>',
    heading(26, '1F3864'),
  )}</w:styles>`,
);

/** Each list of a document is a number of its own, so that each starts again at 1. */
export const numbering = (lists: number): string =>
  xml(
    `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="480" w:hanging="480"/></w:pPr></w:lvl></w:abstractNum>${Array.from(
      { length: lists },
      (_, i) =>
        `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
    ).join('')}</w:numbering>`,
  );

export const header = (text: string): string =>
  xml(`<w:hdr xmlns:w="${main}">${paragraph(run(text, { size: 18 }), { align: 'right' })}</w:hdr>`);

const small = { size: 18 };
const footer = xml(
  `<w:ftr xmlns:w="${main}">${paragraph(
    `${run('第 ', small)}${field('PAGE', '1', small)}${run(' 页，共 ', small)}${field('NUMPAGES', '1', small)}${run(' 页', small)}`,
    { align: 'center' },
  )}</w:ftr>`,
);

const settings = xml(
  `<w:settings xmlns:w="${main}"><w:defaultTabStop w:val="480"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
);

const contentTypes = xml(
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bmp" ContentType="image/bmp"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="${wordType}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordType}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
);

const packageRels = xml(
  `<Relationships xmlns="${packageRelations}">${relation('rId1', `${officeRelations}/officeDocument`, 'word/document.xml')}${relation('rId2', `${packageRelations}/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`,
);

/** Of the document part; the picture only where there is one. */
export const documentRels = (hasPicture: boolean): string =>
  xml(
    `<Relationships xmlns="${packageRelations}">${[
      relation('rIdStyles', `${officeRelations}/styles`, 'styles.xml'),
      relation('rIdSettings', `${officeRelations}/settings`, 'settings.xml'),
      relation('rIdNumbering', `${officeRelations}/numbering`, 'numbering.xml'),
      relation('rIdHeader', `${officeRelations}/header`, 'header1.xml'),
      relation('rIdFooter', `${officeRelations}/footer`, 'footer1.xml'),
      ...(hasPicture ? [relation('rIdPicture', `${officeRelations}/image`, 'media/qr.bmp')] : []),
    ].join('')}</Relationships>`,
  );

export const documentXml = (body: string): string =>
  xml(
    `<w:document xmlns:w="${main}" xmlns:r="${officeRelations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1300" w:right="1400" w:bottom="1200" w:left="1400" w:header="700" w:footer="600" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  );

/** `title`, `subject` already escaped; `date` YYYY-MM-DD. */
export const coreXml = (title: string, subject: string, date: string): string =>
  xml(
    `<cp:coreProperties xmlns:cp="${packageRelations.replace('relationships', 'metadata/core-properties')}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>santong</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`,
  );

/** The same in every document, in the order of the package. */
export const constantParts: readonly (readonly [string, string])[] = [
  ['[Content_Types].xml', contentTypes],
  ['_rels/.rels', packageRels],
  ['word/styles.xml', styles],
  ['word/settings.xml', settings],
  ['word/footer1.xml', footer],
];
