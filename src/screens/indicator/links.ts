/** A way to another screen: its address, for a link that can be opened anywhere. */
export interface ScreenLink {
  readonly label: string;
  readonly href: string;
}
