import { formatDuration, formatShare } from '#/copy/format.ts';

/** How much of what was planned was measured. These words come with the timeline that says them, not with the shell. */
export const coverageWords = {
  lane: 'Probes',
  column: 'Coverage',
  /** Shares are ratios. */
  readout: (ratio: number): string => `Coverage ${formatShare(ratio, ratio >= 0.995 && ratio < 1 ? 1 : 0)}`,
  below: (least: number): string => `Coverage below ${formatShare(least, 0)}`,
  belowFor: (least: number, ms: number): string =>
    `Coverage below ${formatShare(least, 0)} for ${formatDuration(ms)} of it.`,
};
