/** Host of a web address, for readers to see where a link goes; null for what is no web address and must not become a link. */
export function referenceHost(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}
