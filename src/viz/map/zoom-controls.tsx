import { Button } from '#/ui/button.tsx';
import { useCopy } from '#/ui/copy-context.tsx';
import type { CameraControl } from './use-camera.ts';
import styles from './map.module.css';

type Zooming = Pick<CameraControl, 'zoomBy' | 'reset'>;

/** Out, the whole world, in. */
export function ZoomControls({ control }: { readonly control: Zooming }): React.ReactElement {
  const { worldMap: copy } = useCopy();
  return (
    <div className={styles.controls} role="group" aria-label={copy.zoom}>
      <Button icon="minus" aria-label={copy.zoomOut} onClick={() => control.zoomBy(-1)} />
      <Button icon="reset" aria-label={copy.zoomReset} onClick={control.reset} />
      <Button icon="plus" aria-label={copy.zoomIn} onClick={() => control.zoomBy(1)} />
    </div>
  );
}

/** The same by the keys of every map: `+`, `-`, `0`. */
export function zoomByKey(event: React.KeyboardEvent, control: Zooming): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '+' || event.key === '=') control.zoomBy(1);
  else if (event.key === '-') control.zoomBy(-1);
  else if (event.key === '0') control.reset();
}
