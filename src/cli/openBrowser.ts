import { spawn } from 'node:child_process';

const opener = (platform: string): [string, ...string[]] => {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return platform === 'darwin' ? ['open'] : ['xdg-open'];
};

/** Hand an address to the person's browser. A machine without one is no trouble: the address stands in the terminal. */
export const openBrowser = (address: string, platform: string = process.platform): void => {
  const [program, ...args] = opener(platform);
  try {
    const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore', windowsHide: true });
    child.on('error', () => {});
    child.unref();
  } catch {
    // no more processes: the person opens the address
  }
};
