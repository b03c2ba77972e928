/** How Chromium is started, with further switches. CHROMIUM names it; else Playwright's own is looked for. */
export const launchOptions = (
  ...switches: readonly string[]
): { readonly executablePath?: string; readonly args: string[] } => ({
  ...(process.env.CHROMIUM === undefined ? {} : { executablePath: process.env.CHROMIUM }),
  // As root in a container there is no sandbox to be had; the rest keeps the browser from talking to anybody by itself.
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    // One process fewer to talk to: pages draw in software here.
    '--in-process-gpu',
    ...switches,
  ],
});
