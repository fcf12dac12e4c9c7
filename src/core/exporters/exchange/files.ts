import { writeCsv } from '../../formats/csv.js';
import { neutralCell, type OutputFiles } from '../output.js';
import { type ExchangeColumn, type ExchangeTable, exchangeTables } from './columns.js';
import type { ExchangeData, ExchangeRow } from './tables.js';

const csvOf = (columns: readonly ExchangeColumn[], rows: readonly ExchangeRow[]): string =>
  `\ufeff${writeCsv([columns.map((c) => c.name), ...rows.map((row) => columns.map((c) => (row[c.name] === undefined ? '' : neutralCell(String(row[c.name])))))])}`;

const sqlText = (value: string | number | undefined): string =>
  value === undefined
    ? 'NULL'
    : typeof value === 'number'
      ? String(value)
      : `'${value.replaceAll("'", "''").replaceAll('\u0000', '')}'`;

const ddl = (table: string, columns: readonly ExchangeColumn[]): string =>
  `DROP TABLE IF EXISTS ${table};\nCREATE TABLE ${table} (\n${columns
    .map((c) => `  ${c.name} ${c.type}${c.required ? ' NOT NULL' : ''}`)
    .join(',\n')},\n  PRIMARY KEY (row_guid)\n) /*!40101 DEFAULT CHARSET=utf8mb4 */;\n`;

/** Rows a statement: MySQL's packet limit is far away, and SQLite takes it at once. */
const chunk = 200;

const inserts = (table: string, columns: readonly ExchangeColumn[], rows: readonly ExchangeRow[]): string => {
  let text = '';
  const names = columns.map((c) => c.name).join(', ');
  for (let i = 0; i < rows.length; i += chunk) {
    const values = rows
      .slice(i, i + chunk)
      .map((row) => `(${columns.map((c) => sqlText(row[c.name])).join(', ')})`);
    text += `INSERT INTO ${table} (${names}) VALUES\n${values.join(',\n')};\n`;
  }
  return text;
};

/** One CSV a table (UTF-8 with byte order mark) and one SQL script that SQLite and MySQL both load. */
export const exchangeFiles = ({ tables }: ExchangeData): OutputFiles => {
  const files: OutputFiles = new Map();
  let sql =
    "-- 国家政务服务平台事项交换库表。SQLite 与 MySQL 均可执行：/*! */ 里的只有 MySQL 执行，让反斜杠照原样读。\n/*!40101 SET NAMES utf8mb4 */;\n/*!40101 SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',NO_BACKSLASH_ESCAPES') */;\n";
  for (const [table, rows] of tables) {
    const columns = exchangeTables[table as ExchangeTable];
    files.set(`${table}.csv`, csvOf(columns, rows));
    sql += `\n${ddl(table, columns)}${inserts(table, columns, rows)}`;
  }
  files.set('exchange.sql', sql);
  return files;
};
