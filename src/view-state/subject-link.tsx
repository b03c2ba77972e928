import { subjectPath, type Subject } from '#/domain/subject.ts';
import { subjectView } from './page-link.ts';
import { useView } from './use-view.ts';

interface SubjectLinkProps extends Omit<React.ComponentPropsWithRef<'a'>, 'href'> {
  readonly to: Subject;
}

/** A link to the page about a zone, server, place or incident; the time and the filters of the view go along. */
export function SubjectLink({ to, children, ...rest }: SubjectLinkProps): React.ReactElement {
  const { view, href } = useView();
  return (
    <a {...rest} href={href(subjectView(view, to), subjectPath(to))}>
      {children}
    </a>
  );
}
