import { loadedValue } from '#/domain/load-state.ts';
import { isWellFormed, type Subject } from '#/domain/subject.ts';
import { useView } from '#/view-state/use-view.ts';
import { NetworkNotOffered } from './network-not-offered.tsx';
import { isNetworkNotOffered, usePlacePage } from './use-place-page.ts';

interface PlaceGateProps {
  readonly subject: Subject;
  /** Instead of the page, for a place that the API does not know. */
  readonly unknown: React.ReactNode;
  readonly children: React.ReactNode;
}

/** Lets the page about a place through when there is such a place, or while nobody has said that there is none. */
export function PlaceGate({ subject, unknown, children }: PlaceGateProps): React.ReactNode {
  const { scope } = useView();
  const offer = loadedValue(scope)?.offer;
  const page = loadedValue(usePlacePage(subject.id));
  if (!isWellFormed(subject)) return unknown;
  if (offer !== undefined && isNetworkNotOffered(subject.id, offer)) return <NetworkNotOffered id={subject.id} />;
  return page !== null && page.own === null && subject.id !== 'world' ? unknown : children;
}
