/**
 * Origins other than its own that a dashboard asks for data: that of the absolute `apiBaseUrl` in its config.json, given as text. Empty for a
 * relative one and for a text that says nothing of the kind.
 */
export function configuredOrigins(configText: string): string[] {
  try {
    const config: unknown = JSON.parse(configText);
    if (typeof config !== 'object' || config === null || !('apiBaseUrl' in config)) return [];
    const { protocol, origin } = new URL(String(config.apiBaseUrl));
    return protocol === 'https:' || protocol === 'http:' ? [origin] : [];
  } catch {
    return [];
  }
}
