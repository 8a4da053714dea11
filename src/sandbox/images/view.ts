// A process as files see it.
import type { Viewer } from '../files/mount.ts';
import type { Process } from '../kernel/process.ts';

export const processView = (self: Process): Viewer => ({
  mounts: self.mounts,
  cwd: self.cwd,
  user: self.user,
  capabilities: self.capabilities,
  umask: self.umask,
  hostPid: self.hostPid,
  clock: self.clock,
  fds: self.fds,
  tty: self.tty,
});
