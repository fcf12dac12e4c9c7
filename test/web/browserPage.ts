import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { type Look, type Walk, walkInto } from './app/walk.js';

export { example, launch, shot } from './app/walk.js';

/** what “today” is on the page; the command line gets it with --date */
export const today = '2026-11-29';

/** The single page in one of its rooms, on the day the command line is told as well. */
export const openWorkbench = (browser: Browser, room: string, look: Look = {}): Promise<Walk> =>
  walkInto(browser, room, { ...look, today });

/** Nothing may stand beyond the right edge of the room. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.room:not([hidden]) .room-body')].some(
      (box) => box.scrollWidth > box.clientWidth,
    ),
  );

/** The bytes that an action downloads, and the name they are saved under. */
export const downloaded = async (
  page: Page,
  action: () => Promise<unknown>,
): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

/** Files dropped in the room that is open. */
export const drop = async (page: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> => {
  await page.setInputFiles(
    '.room:not([hidden]) input[type=file]',
    files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
  );
};
