import { useDetailCopy } from '#/ui/detail-copy.ts';
import { Dialog, DialogClose } from '#/ui/dialog.tsx';
import { Segmented } from '#/ui/segmented.tsx';
import { setSingleKeys, useSingleKeys } from '#/ui/single-keys.ts';
import { KEY_GROUPS, type KeyLine } from './key-groups.ts';
import styles from './key-sheet.module.css';

/** All keys, and the switch that turns the single ones off. */
export function KeySheet({ onClose }: { readonly onClose: () => void }): React.ReactElement {
  const { keySheet } = useDetailCopy();
  const on = useSingleKeys();
  return (
    <Dialog className={styles.dialog} label={keySheet.title} onClose={onClose}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 className={styles.title}>{keySheet.title}</h2>
          <DialogClose label={keySheet.close} />
        </header>
        <div className={styles.setting}>
          <div>
            <p className={styles.settingName}>{keySheet.single}</p>
            <p className={styles.settingText}>{keySheet.singleText}</p>
          </div>
          <Segmented
            label={keySheet.single}
            options={[
              { value: 'on', label: keySheet.on },
              { value: 'off', label: keySheet.off },
            ]}
            value={on ? 'on' : 'off'}
            onChange={(next) => setSingleKeys(next === 'on')}
          />
        </div>
        <div className={styles.groups}>
          {KEY_GROUPS.map(({ group, lines }) => (
            <section key={group} className={styles.group}>
              <h3 className={styles.groupName}>{keySheet.groups[group]}</h3>
              <dl className={styles.lines}>
                {lines.map((line) => (
                  <Line key={line.does} line={line} off={!on && line.single} />
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function Line({ line, off }: { readonly line: KeyLine; readonly off: boolean }): React.ReactElement {
  const { keySheet } = useDetailCopy();
  return (
    <div className={styles.line} data-off={off}>
      <dt>
        {line.keys.map((stroke, i) => (
          <span key={stroke.join(' ')} className={styles.stroke}>
            {i === 0 ? null : <span className={styles.between}>{keySheet.or}</span>}
            {stroke.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{keySheet.does[line.does]}</dd>
    </div>
  );
}
