/** A text without anything a layout may change or a file format cannot hold. */
export const flat = (text: string): string =>
  text.replace(/[\s\u0000-\u001f\u007f-\u009f\u200b\ufeff\ufffe\uffff]/g, '');
