import { burnQuery } from '#/api/sla.ts';
import { useAnswer } from '#/api/use-answer.ts';
import { useApi } from '#/api/use-api.ts';
import { thenLoad } from '#/api/load-state.ts';
import type { LoadState } from '#/domain/load-state.ts';
import type { Burn, EmergencyService } from '#/domain/obligation.ts';
import { offered } from '#/domain/offer.ts';
import type { Provenance } from '#/domain/provenance.ts';
import { useView } from '#/view-state/use-view.ts';

/** Both services of a zone: each has a threshold of its own. */
export interface Burns extends Provenance {
  readonly dns: Burn;
  readonly dnssec: Burn;
}

/** Hop four: the burn of both services of a zone at a moment. `name` says what an API may not have. */
export function useBurns(zone: string, atMs: number, name: string): LoadState<Burns> {
  const client = useApi();
  const { scope, view } = useView();
  const asked = (service: EmergencyService) => ({
    ask: () => burnQuery(client, { zone, atMs, service, step: '1h', rev: view.rev }),
    refuse: ({ offer }: { readonly offer: Parameters<typeof offered>[0] & { readonly productName: string } }) =>
      offered(offer, 'sla/burn') === null
        ? { kind: 'not_offered' as const, source: offer.productName, dimension: name }
        : null,
  });
  const first = useAnswer(scope, asked('dns'));
  const second = useAnswer(scope, asked('dnssec'));
  return thenLoad(first, (dns) =>
    thenLoad(second, (dnssec) => {
      const { sources, warnings, completeUntilMs } = dns;
      return { state: 'ready', value: { dns, dnssec, sources, warnings, completeUntilMs } };
    }),
  );
}
