/** A file that is made from others; the text it must hold. */
export interface Derived {
  /** from the project's root, with `/` */
  path: string;
  text: string;
}
