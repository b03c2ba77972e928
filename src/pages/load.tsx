import { lazy, Suspense } from 'react';
import { LoadHead } from '#/features/load/load-head.tsx';
import { PanelPlaceholder } from '#/ui/panel-placeholder.tsx';
import styles from './load.module.css';

// The headline comes with the page; the panels arrive beside it, each on its own.
const record = import('#/features/load/letter-record.tsx');
const answered = import('#/features/load/answered-share.tsx');
const mix = import('#/features/load/rcode-mix.tsx');
const split = import('#/features/load/transport-split.tsx');
const odd = import('#/features/load/odd-days.tsx');
const whatIf = import('#/features/capacity/capacity-what-if.tsx');
const LetterRecordPanel = lazy(async () => ({ default: (await record).LetterRecordPanel }));
const AnsweredShare = lazy(async () => ({ default: (await answered).AnsweredShare }));
const RcodeMix = lazy(async () => ({ default: (await mix).RcodeMix }));
const TransportSplit = lazy(async () => ({ default: (await split).TransportSplit }));
const CapacityWhatIf = lazy(async () => ({ default: (await whatIf).CapacityWhatIf }));
const OddDays = lazy(async () => ({ default: (await odd).OddDays }));

/** How much the root servers carry, what they answer, which days stand out, and what a botnet of a chosen size would do. */
export function LoadPage(): React.ReactElement {
  return (
    <>
      <LoadHead />
      <div className={styles.panels}>
        <Suspense fallback={<PanelPlaceholder height={640} />}>
          <LetterRecordPanel />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={290} />}>
          <TransportSplit />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={440} />}>
          <RcodeMix />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={380} />}>
          <AnsweredShare />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={460} />}>
          <OddDays />
        </Suspense>
        <Suspense fallback={<PanelPlaceholder height={760} />}>
          <CapacityWhatIf />
        </Suspense>
      </div>
    </>
  );
}
