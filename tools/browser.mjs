import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// The headless shell is Chromium without the window around the page, which tests never look at: half the time per page.
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * Path of a Chromium for the end-to-end tests: the one that CHROMIUM names, the system's, one installed from Debian (as root), or
 * the one that Playwright downloads. Returns null when there is none to be had.
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const found = () => PLACES.find((path) => existsSync(path));
  if (found() !== undefined) return found();
  const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium here: installing the one of this system');
    const install = (name) => run('apt-get', ['install', '-y', '--no-install-recommends', name]);
    const either = () => install('chromium-headless-shell') || install('chromium');
    if (either() || (run('apt-get', ['update']) && either())) return found() ?? null;
  }
  console.log('No Chromium here: taking the one of Playwright');
  const downloaded = () => {
    const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
    const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    const path = stdout.trim();
    return existsSync(path) ? path : null;
  };
  return downloaded() ?? (run('npx', ['playwright', 'install', 'chromium']) ? downloaded() : null);
}
