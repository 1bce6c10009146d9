/** What the process ends with; docs/reference/cli.md tells users the same. */
export const EXIT_CODES = {
  fine: 0,
  /** What was asked for failed. */
  failed: 1,
  /** The command line itself is wrong: an unknown command or option, a value that does not fit, `guatu.yaml` or a variable of the environment included. */
  usage: 2,
  /** A signal stopped it before its end, as Ctrl-C does. */
  stopped: 130,
} as const;
