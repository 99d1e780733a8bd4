import { readFileSync } from 'node:fs';

/**
 * The most memory that a process has held, in megabytes.
 *
 * On Linux the kernel's own figure (VmHWM, proc(5)); elsewhere, and once the process is gone, what it last reported.
 *
 * @param reportedKb kilobytes by the process's own account
 */
export function peakMemoryMb(pid: number | undefined, reportedKb: number): number {
  return Math.ceil((kernelPeakKb(pid) ?? reportedKb) / 1024);
}

function kernelPeakKb(pid: number | undefined): number | undefined {
  try {
    const match = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Number(match[1]) : undefined;
  } catch {
    return undefined;
  }
}
