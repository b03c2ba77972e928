/** Causes of incidents, by the categories of the contract (CONTRACT.md section 9), as they stand inside a sentence. */
const CAUSES: Readonly<Record<string, string>> = {
  ddos: 'DDoS attack',
  iot_botnet: 'IoT botnet',
  operator_error: 'operator error',
  software_bug: 'software bug',
  hardware_or_power: 'hardware or power fault',
  network_or_routing: 'network or routing fault',
  cable_cut: 'cable cut',
  dnssec_rollover: 'DNSSEC key rollover',
  dnssec_expired_signatures: 'expired DNSSEC signatures',
  zone_publication: 'faulty zone published',
  registry_migration: 'registry migration',
  registry_compromise: 'registry compromise',
  government_order: 'government order',
  maintenance: 'maintenance',
  weather: 'weather',
};

export const cause = {
  /** A category that this version does not know reads as it is written. */
  name: (category: string): string => CAUSES[category] ?? category.replaceAll('_', ' '),
};
