import type { FileKind } from '../model/fileSchemas.js';

const singleFiles: Record<string, FileKind> = {
  'catalogue.yaml': 'catalogue',
  'divisions.yaml': 'divisions',
  'agencies.yaml': 'agencies',
  'laws.yaml': 'laws',
  'intermediaries.yaml': 'intermediaries',
  'profile.yaml': 'profile',
  'known-issues.yaml': 'known-issues',
  'accepted-changes.yaml': 'accepted-changes',
  'mappings.yaml': 'mappings',
};

/** What a path in a catalogue is; nothing for files that are none of ours. */
export const kindOfPath = (path: string): FileKind | undefined => {
  if (Object.hasOwn(singleFiles, path)) return singleFiles[path];
  if (/^directory\/[^/]+\.yaml$/.test(path)) return 'directory';
  if (/^lists\/.+\.(yaml|ndjson)$/.test(path)) return 'list';
  return undefined;
};
