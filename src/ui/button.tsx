import { Icon, type IconName } from './icon.tsx';
import styles from './button.module.css';

interface ButtonProps extends React.ComponentPropsWithRef<'button'> {
  readonly icon?: IconName;
  /** `quiet` has no border until hovered; `bordered` is the usual control; `primary` is ink. */
  readonly look?: 'quiet' | 'bordered' | 'primary';
}

/** A button with words; a button with an icon alone needs `aria-label`. */
export function Button({
  icon,
  look = 'bordered',
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps): React.ReactElement {
  const classes = [styles.button, styles[look], children === undefined ? styles.square : '', className ?? '']
    .filter((c) => c !== '')
    .join(' ');
  return (
    <button
      {...rest}
      type={type}
      className={classes}
      title={rest.title ?? (children === undefined ? rest['aria-label'] : undefined)}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}
