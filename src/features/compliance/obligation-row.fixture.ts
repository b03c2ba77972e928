import type { ObligationRow } from '#/domain/obligation.ts';

/** For tests: a row of a zone with some members of its own. */
export const obligationRow = (
  id: string,
  parameter: string,
  more: Partial<Omit<ObligationRow, 'threshold' | 'subject'>> = {},
  type: ObligationRow['subject']['type'] = 'zone',
): ObligationRow => ({
  subject: { type, id },
  threshold: {
    parameter,
    operator: '<=',
    value: parameter.endsWith('_min') ? 0 : 14_400,
    unit: parameter.endsWith('_min') ? 'min' : 's',
    cite: 'Specification 10',
  },
  value: 0,
  measured: null,
  verdict: 'pass',
  basis: 'simulated',
  reason: null,
  coverage: 1,
  resolutionMs: 300_000,
  ...more,
});
