import styles from './panel.module.css';

/** Stands where a panel will be while its code is on the way, at its size, so that nothing jumps. */
export const PanelPlaceholder = ({ height }: { readonly height: number }): React.ReactElement => (
  <div className={styles.panel} style={{ minHeight: height }} aria-hidden="true" />
);
