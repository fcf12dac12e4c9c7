import type { Browser } from 'playwright-core';

/** A real Chromium from the npm package @sparticuz/chromium; nothing, and a word about it, where it does not start. */
export const launch = async (): Promise<Browser | undefined> => {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const { chromium: playwright } = await import('playwright-core');
    const executablePath = await chromium.executablePath();
    // one process dies with its first page; a page that needs weaker security shall not pass here
    const weaker = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];
    const args = chromium.args.filter((arg) => !weaker.includes(arg));
    return await playwright.launch({ args, executablePath, headless: true });
  } catch (error) {
    console.warn(`Chromium does not start here, page tests skipped: ${String(error).split('\n')[0]}`);
    return undefined;
  }
};
