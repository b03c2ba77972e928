import { scriptName } from '#/copy/script-name.ts';
import { delegatedTlds } from '#/domain/idn-parity.ts';
import { loadedValue } from '#/domain/load-state.ts';
import { useCopy } from '#/ui/copy-context.tsx';
import { useLensCopy } from '#/ui/lens-copy.ts';
import { PageHead } from '#/ui/page-head.tsx';
import { withListFilters } from '#/view-state/transitions.ts';
import { useView } from '#/view-state/use-view.ts';
import { ViewLink } from '#/view-state/view-link.tsx';
import { documentedOf } from './documented.ts';
import { idnFigures, idnSentence, type IdnSentence } from './idn-story.ts';
import { useIdn } from './use-idn.ts';
import { useParities } from './use-parities.ts';

/** Do scripts other than Latin fare worse: one sentence, four figures, and what is documented apart from the counts. */
export function IdnHead(): React.ReactElement {
  const { idn } = useLensCopy();
  const { controls } = useCopy();
  const { view } = useView();
  const { zones, figures, incidents, byZone } = useIdn();
  const list = loadedValue(zones)?.zones ?? null;
  const { script } = view;
  const parities = useParities({ zones, byZone });
  const tlds = list === null ? null : delegatedTlds(list);
  const idnTlds = tlds?.filter(({ labelForm }) => labelForm === 'idn') ?? [];
  const scripts = new Set(idnTlds.flatMap((zone) => zone.script ?? [])).size;
  const answer = loadedValue(figures);
  const archive = loadedValue(incidents);
  const documented = archive === null || list === null ? null : documentedOf(archive.incidents, list);
  const isSimulated = answer?.sources.some(({ basis }) => basis === 'simulated') ?? false;
  const sentence = sentenceOf();
  return (
    <PageHead
      title={sentence.title}
      calm={sentence.calm === '' ? null : sentence.calm}
      lede={
        <>
          {isSimulated ? `${idn.lede.simulated} ` : ''}
          {documented === null ? '' : `${idn.lede.documented(documented.support.length, documented.tlds.length)} `}
          {script.length === 0 ? null : (
            <ViewLink to={withListFilters(view, { script: [] })}>{idn.filter.clear}</ViewLink>
          )}
        </>
      }
      figures={idnFigures(
        figures.state === 'loading' ? null : parities,
        tlds === null ? null : { tlds: tlds.length, scripts: script.length === 0 ? scripts : script.length },
        idn,
      )}
    />
  );

  function sentenceOf(): IdnSentence {
    if (parities === null || figures.state === 'loading') return { title: idn.titleLoading, calm: '' };
    const names = script.map((code) => scriptName(code, controls.locale));
    const title = idn.title.notCounted(idnTlds.length, scripts);
    if (figures.state === 'failed') return { title, calm: idn.calm.failed };
    if (figures.state === 'empty') {
      const { reason } = figures;
      return { title, calm: reason.kind === 'not_offered' ? idn.calm.notOffered(reason.source) : idn.calm.outside };
    }
    return idnSentence(parities, idn.side(names), idn);
  }
}
