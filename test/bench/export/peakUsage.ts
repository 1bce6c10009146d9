/** What a process has used since it began. */
export interface PeakUsage {
  kind: 'usage';
  cpuMs: number;
  /** The most memory that it ever had in use, in megabytes. */
  peakMb: number;
}

export function peakUsage(): PeakUsage {
  const { user, system } = process.cpuUsage();
  return { kind: 'usage', cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
}
