declare module '*?worker&inline' {
  const InlineWorker: new (options?: WorkerOptions) => Worker;
  export default InlineWorker;
}
declare module 'virtual:host' {
  /** the page came from `santong serve` */
  export const served: boolean;
  /** files of the embedded catalogue in the single page; undefined where a server gives them */
  export const embedded: { path: string; text: string }[] | undefined;
  /** a workbook to try with */
  export const example: { name: string; base64: string };
}
declare module '*.css' {}
declare module '*?raw' {
  const text: string;
  export default text;
}
