/** The codes in what was typed or pasted, each once. */
export const codesIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,，;；、]+/).filter((word) => word !== '')),
];
