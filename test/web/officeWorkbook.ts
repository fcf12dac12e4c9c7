import { writeXlsx } from '../../src/core/index.js';

const headings = [
  '序号', '事项名称', '权力类别', '实施机关', '行使层级', '法律依据', '法定时限', '承诺时限', '咨询电话', '服务对像', '办什么结果',
]; // biome-ignore format: a heading row

const rowOf = (name: string, i: number): string[] => [
  String(i + 1), name, '行政许可', '清丰县市场监督管理局', '县级', '《中华人民共和国食品安全法》第三十五条',
  '20个工作日', '１０个工作日', '０３９３－７２２１２３４', '法人', '证照',
]; // biome-ignore format: as the headings

const rowsOf = (names: readonly string[]) =>
  [['清丰县政务服务事项清单'], ['填报单位：清丰县市场监督管理局'], headings, ...names.map(rowOf)].map(
    (cells) => ({
      cells: cells.map((value) => ({ value })),
    }),
  );

/**
 * What an office sends: a title above the headings, a misspelt one (服务对像), one that nobody knows (办什么结果), full-width digits,
 * a stray blank in a name, and last year's sheet hidden behind.
 */
export const officeWorkbook = (): Promise<Uint8Array> =>
  Promise.resolve(
    writeXlsx([
      {
        name: '清单',
        rows: rowsOf(['食品经营 许可(新办)', '食品小摊点备案', '取水许可', '失业保险金申领（县本级）']),
      },
      { name: '旧版', hidden: true, rows: rowsOf(['取水许可']) },
    ]),
  );
