// The applets by name, and the programs that a world's kernel knows from the start.
import type { Program } from '../kernel/process.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { shellProgram } from '../shell/sh.ts';
import { awk } from './awk.ts';
import { cp, mv } from './copy.ts';
import { dd, fallocate } from './dd.ts';
import { digestApplet, md5, sha1, sha256, sha512 } from './digest.ts';
import * as diff from './diff.ts';
import * as disk from './disk.ts';
import * as dump from './dump.ts';
import * as expr from './expr.ts';
import { cut, tr } from './fields.ts';
import { find } from './find.ts';
import { grep } from './grep.ts';
import { gunzip, gzip, zcat } from './gzip.ts';
import { httpd } from './httpd.ts';
import { ls } from './ls.ts';
import { ln, mkdir, mkfifo, mktemp, rm, rmdir, touch, truncate } from './make-files.ts';
import {
  basename,
  chgrp,
  chmod,
  chown,
  dirname,
  pwd,
  readlink,
  realpath,
  stat,
  which,
} from './meta-files.ts';
import * as net from './net-tools.ts';
import * as processes from './processes.ts';
import { sed } from './sed.ts';
import * as ping from './ping.ts';
import { date } from './date.ts';
import * as small from './small.ts';
import { sort, uniq } from './sort.ts';
import { tar } from './tar.ts';
import { clear, pager, su, usleep } from './su.ts';
import { tail } from './tail.ts';
import { cat, head, nl, rev, tac, tee, wc } from './text.ts';
import { appletProgram, type Applet, type Tool } from './tool.ts';
import { wget } from './wget.ts';
import { replacing, time, timeout, xargs } from './xargs.ts';
import { appletNames, banner } from './usage.data.ts';

const written: [names: string, applet: Applet][] = [
  ['ls', ls],
  ['cat', cat],
  ['head', head],
  ['tail', tail],
  ['wc', wc],
  ['tee', tee],
  ['tac', tac],
  ['rev', rev],
  ['nl', nl],
  ['grep egrep fgrep', grep],
  ['sed', sed],
  ['find', find],
  ['xargs', xargs],
  ['timeout', timeout],
  ['time', time],
  ['nohup', replacing(({ self }) => self.handlers.set('HUP', 'ignore'), '+')],
  [
    'setsid',
    replacing(({ self }) => {
      self.job = self.hostPid;
      self.session = self.hostPid;
      self.tty = null;
    }, '+c'),
  ],
  ['nice', replacing(() => undefined, '+n:')],
  ['awk', awk],
  ['sort', sort],
  ['uniq', uniq],
  ['tr', tr],
  ['cut', cut],
  ['cp', cp],
  ['mv', mv],
  ['mkdir', mkdir],
  ['rmdir', rmdir],
  ['rm', rm],
  ['ln', ln],
  ['touch', touch],
  ['mktemp', mktemp],
  ['truncate', truncate],
  ['mkfifo', mkfifo],
  ['chmod', chmod],
  ['chown', chown],
  ['chgrp', chgrp],
  ['stat', stat],
  ['readlink', readlink],
  ['realpath', realpath],
  ['basename', basename],
  ['dirname', dirname],
  ['which', which],
  ['pwd', pwd],
  ['dd', dd],
  ['fallocate', fallocate],
  ['md5sum', digestApplet(md5)],
  ['sha1sum', digestApplet(sha1)],
  ['sha256sum', digestApplet(sha256)],
  ['sha512sum', digestApplet(sha512)],
  ['od', dump.od],
  ['hexdump', dump.hexdump],
  ['xxd', dump.xxd],
  ['base64', dump.base64],
  ['strings', dump.strings],
  ['cmp', diff.cmp],
  ['diff', diff.diff],
  ['expr', expr.expr],
  ['paste', expr.paste],
  ['fold', expr.fold],
  ['expand', expr.expand],
  ['factor', expr.factor],
  ['shuf', expr.shuf],
  ['unlink', expr.unlinkOne],
  ['link', expr.linkOne],
  ['tar', tar],
  ['gzip', gzip],
  ['gunzip', gunzip],
  ['zcat', zcat],
  ['httpd', httpd],
  ['wget', wget],
  ['ping', ping.ping],
  ['nc', net.nc],
  ['nslookup', net.nslookup],
  ['ip', net.ip],
  ['ifconfig', net.ifconfig],
  ['route', net.route],
  ['netstat', net.netstat],
  ['ps', processes.ps],
  ['top', processes.top],
  ['kill', processes.kill],
  ['killall', processes.killall],
  ['pidof', processes.pidof],
  ['free', processes.free],
  ['uptime', processes.uptime],
  ['df', disk.df],
  ['du', disk.du],
  ['mount', processes.mount],
  ['seq', small.seq],
  ['sleep', small.sleep],
  ['yes', small.yes],
  ['true', small.trueApplet],
  ['false', small.falseApplet],
  ['echo', small.echo],
  ['printf', small.printf],
  ['test [ [[', small.test],
  ['env', small.env],
  ['printenv', small.printenv],
  ['date', date],
  ['uname', small.uname],
  ['arch', small.arch],
  ['id', small.id],
  ['whoami', small.whoami],
  ['groups', small.groups],
  ['hostname', small.hostname],
  ['nproc', small.nproc],
  ['tty', small.tty],
  ['sync', small.sync],
  ['su', su],
  ['more less', pager],
  ['clear', clear],
  ['usleep', usleep],
];

const inPlace = new Set(
  'chgrp chmod chown cp cut date dd df du env find head hexdump id ln ls md5sum mkfifo mv nl paste ps rm rmdir seq sha1sum sha256sum sha512sum shuf sort split stat tac tty xargs xxd yes'.split(
    ' ',
  ),
);

const greeting = `\n\n${banner.replace(/ multi-call binary\.$/, '')} built-in shell (ash)\nEnter 'help' for a list of built-in commands.\n\n`;

/** Every applet of the real one has a program; what isn't written says so. */
export function busyboxApplets(): Map<string, Program> {
  const applets = new Map<string, Program>();
  for (const name of appletNames.split(' ')) applets.set(name, notWritten(name));
  for (const [names, applet] of written)
    for (const name of names.split(' '))
      if (applets.has(name)) applets.set(name, appletProgram(applet));
  const sh = shellProgram({ applets, inPlace, banner: greeting, isDash: false });
  applets.set('sh', sh);
  applets.set('ash', sh);
  applets.set(
    'busybox',
    appletProgram((tool) => multiCall(tool, applets)),
  );
  return applets;
}

function notWritten(name: string): Program {
  return appletProgram(() => {
    throw new NotModelled(`busybox ${name}`);
  });
}

/** The program of the file /bin/busybox: which applet it is, the name says that it is called by. */
export function busyboxProgram(applets: ReadonlyMap<string, Program>): Program {
  return (self, kernel) => {
    const name = (self.argv[0] ?? '').replace(/^.*\//, '').replace(/^-/, '');
    const program = applets.get(name) ?? appletProgram(notFound);
    return program(self, kernel);
  };
}

function* notFound({ self, name }: Tool) {
  self.fds.get(2)?.write(`${name}: applet not found\n`);
  return 127;
}

function* multiCall(tool: Tool, applets: ReadonlyMap<string, Program>) {
  const [name, ...rest] = tool.args;
  if (name === undefined || name === '--help') {
    tool.self.fds.get(1)?.write(`${banner}\n`);
    return 0;
  }
  if (name === '--list' || name === '--list-full') {
    const names = appletNames.split(' ');
    tool.self.fds.get(1)?.write(names.map((one) => `${one}\n`).join(''));
    return 0;
  }
  const program = applets.get(name);
  if (program === undefined) {
    tool.self.fds.get(2)?.write(`${name}: applet not found\n`);
    return 127;
  }
  yield tool.kernel.become(tool.self, program, [name, ...rest]);
  return 0;
}
