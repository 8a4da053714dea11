// What people type and the sections that answer it: some sixty problems in words and as sentences, and everyday Korean spellings.

/** Words as typed · the same as a question · a section that answers, or several. */
export const english: [words: string, sentence: string, sections: string][] = [
  [
    'shell into container',
    'How do I open a bash prompt in a running container?',
    'containers#run-start-exec containers#looking-in',
  ],
  [
    'delete exited containers',
    'How can I get rid of all the containers that have stopped?',
    'cleanup#containers commands#listing',
  ],
  [
    'reach host localhost from container',
    'How does a container connect to a database on my own machine?',
    'networks#host networks#localhost',
  ],
  [
    'COPY vs ADD',
    'What is the difference between COPY and ADD in a Dockerfile?',
    'dockerfile#copy',
  ],
  [
    'docker cp file from container',
    'How do I get a file out of a container onto my laptop?',
    'containers#looking-in',
  ],
  ['container ip address', 'How can I find out the IP of a container?', 'commands#inspect'],
  [
    'exec vs attach',
    'How do I detach from a container without stopping it?',
    'containers#looking-in',
  ],
  ['compose up --build', 'Does docker compose up rebuild my image?', 'compose#lifecycle'],
  [
    'env-file environment variables',
    'How do I pass environment variables to a container?',
    'commands#shell compose#variables',
  ],
  [
    'no space left on device',
    'My disk is full because of Docker, what can I safely delete?',
    'cleanup#safely cleanup#df',
  ],
  [
    'permission denied bind mount',
    'Why are the files that the container writes owned by root?',
    'mounts#owners dockerfile#user',
  ],
  [
    'temporary failure in name resolution',
    'Why can my container not resolve host names?',
    'networks#names',
  ],
  [
    'cannot connect to the docker daemon',
    'Is the docker daemon running? What do I do about that message?',
    'daemon#trouble',
  ],
  [
    'exit code 137',
    'Why did my container exit with 137?',
    'exit-codes#killed exit-codes#signals limits#memory',
  ],
  [
    'exec format error',
    'Why does my image fail with exec format error?',
    'exit-codes#no-shell images#scratch-platform',
  ],
  [
    'entrypoint no such file or directory',
    'The entrypoint script exists but Docker says no such file or directory',
    'exit-codes#no-shell entrypoint#script',
  ],
  [
    'container exits immediately',
    'Why does my container stop right after starting?',
    'containers#main-process',
  ],
  [
    'build without cache',
    'How do I force docker to rebuild everything from scratch?',
    'build#cache',
  ],
  [
    'ssh key private repo build',
    'How can I clone a private git repository during a build?',
    'build#git secrets#build',
  ],
  [
    'no matching manifest for linux/arm64',
    'My Mac says the platform of the image does not match',
    'registries#index virtual-machines#platform build#buildkit',
  ],
  [
    'logs too big',
    'How do I stop container logs from filling the disk?',
    'logging#rotation cleanup#safely',
  ],
  [
    'node_modules empty bind mount',
    'Why does node_modules disappear when I mount my source code?',
    'mounts#hides',
  ],
  [
    'wait for database depends_on',
    'How do I make my service wait until the database is ready?',
    'compose#order health#reacts',
  ],
  [
    'restart one compose service',
    'How do I rebuild only one service of a Compose project?',
    'compose#lifecycle',
  ],
  [
    'run as non-root',
    'How do I avoid running my application as root in the container?',
    'security#user dockerfile#user isolation#userns',
  ],
  [
    'mount docker.sock',
    'Is it dangerous to mount the Docker socket into a container?',
    'security#privileged security#daemon daemon#client-server',
  ],
  [
    'container vs vm',
    'What is the difference between a virtual machine and a container?',
    'virtual-machines#together containers#versus-vm virtual-machines#kernel',
  ],
  [
    'image vs container',
    'How is an image different from a container?',
    'images#template containers#parts',
  ],
  ['CMD vs ENTRYPOINT', 'When do I use CMD and when ENTRYPOINT?', 'entrypoint#two'],
  [
    'remove none images',
    'What are these <none> images and how do I delete them?',
    'cleanup#images images#dangling',
  ],
  [
    'persist postgres data',
    'How do I keep the data of my database when the container is removed?',
    'volumes#keep volumes#lifetime layers#writable',
  ],
  ['where are volumes stored', 'Where on the host are the files of a volume?', 'volumes#where'],
  [
    'mount current directory',
    'How do I mount a folder of my machine into a container?',
    'mounts#bind mounts#v-or-mount',
  ],
  [
    'docker.sock permission denied',
    'Got permission denied while trying to connect to the Docker daemon socket',
    'daemon#trouble',
  ],
  [
    'expose vs publish',
    'What is the difference between EXPOSE and -p?',
    'ports#expose dockerfile#expose',
  ],
  ['port is already allocated', 'Docker says that the port is already in use', 'ports#conflict'],
  [
    'container name already in use',
    'The name is already in use by another container, what now?',
    'containers#run-start-exec containers#states',
  ],
  [
    'published port not reachable',
    'Why can I not reach my application in the browser although I published its port?',
    'ports#silent',
  ],
  [
    'change port of running container',
    'Can I add a port to an existing container?',
    'containers#fixed ports#conflict',
  ],
  ['ARG vs ENV', 'Build argument or environment variable?', 'dockerfile#arg-env'],
  [
    'update container new image',
    'How do I update a running container to a newer image?',
    'containers#fixed registries#when-pulled compose#lifecycle',
  ],
  ['image too large', 'How can I make my image smaller?', 'layers#deletion build#stages'],
  [
    'COPY failed outside build context',
    'Why can I not copy a file from the parent directory?',
    'build#context',
  ],
  [
    'push denied requested access to the resource',
    'Why am I not allowed to push to Docker Hub?',
    'registries#publish',
  ],
  [
    'move image without registry',
    'How do I copy an image to another machine that has no internet?',
    'images#save-export',
  ],
  ['unable to locate package', 'apt-get install fails in my Dockerfile with 404', 'dockerfile#run'],
  [
    'toomanyrequests rate limit',
    'Docker Hub tells me I have reached my pull rate limit',
    'registries#access',
  ],
  [
    'zombie processes pid 1',
    'Why are there zombies in my container?',
    'signals#zombies signals#pid-one',
  ],
  [
    'graceful shutdown',
    'Why does docker stop take ten seconds?',
    'signals#graceful signals#stop signals#shell',
  ],
  [
    'restart policy unless-stopped',
    'How do I make a container start again after a reboot?',
    'restart#policies restart#daemon',
  ],
  [
    'healthcheck unhealthy',
    'What happens when a container becomes unhealthy?',
    'health#reacts health#what',
  ],
  ['memory limit oom', 'How do I limit the memory of a container?', 'limits#memory'],
  ['multi-stage build', 'How do I leave the compiler out of my final image?', 'build#stages'],
  [
    'secrets in image',
    'How do I use a password during docker build without leaving it in the image?',
    'secrets#build',
  ],
  [
    'overlay2 copy on write',
    'What happens when a container changes a file of the image?',
    'layers#copy-on-write layers#writable layers#union',
  ],
];

/** Spellings of every day → a section that answers, or several. */
export const korean: [words: string, sections: string][] = [
  ['환경변수', 'commands#shell compose#variables dockerfile#arg-env'],
  ['도커파일', 'dockerfile#recipe dockerfile#run dockerfile#copy dockerfile#metadata'],
  ['네임드볼륨', 'volumes#managed volumes#lifetime volumes#where volumes#keep'],
  ['바인드마운트', 'mounts#bind mounts#choose mounts#v-or-mount'],
  ['종료코드', 'exit-codes#number exit-codes#docker-codes'],
  ['헬스체크', 'health#what health#timing health#image'],
  ['포트 포워딩', 'ports#publish'],
  ['쿠버네티스', 'swarm#swarm daemon#oci'],
  ['디렉토리 마운트', 'mounts#bind mounts#choose mounts#v-or-mount mounts#hides'],
  ['쉘 접속', 'containers#looking-in containers#run-start-exec'],
  ['CMD와 ENTRYPOINT의 차이', 'entrypoint#two'],
  ['이미지와 컨테이너의 차이', 'images#template containers#parts'],
  ['COPY와 ADD의 차이', 'dockerfile#copy'],
  [
    '컨테이너와 가상 머신의 차이',
    'virtual-machines#together containers#versus-vm virtual-machines#kernel',
  ],
  ['멀티스테이지 빌드', 'build#stages'],
  ['컨테이너 로그 용량', 'logging#rotation cleanup#safely'],
  ['도커 네트워크 종류', 'networks#kinds'],
  ['이미지 용량 줄이기', 'layers#deletion build#stages'],
  ['컨테이너가 바로 꺼져요', 'containers#main-process'],
  ['메모리제한', 'limits#memory'],
  ['재시작 정책', 'restart#policies restart#daemon'],
  ['브릿지 네트워크', 'networks#kinds networks#names'],
  ['네임스페이스', 'isolation#namespaces isolation#process isolation#shared'],
  ['도커 허브', 'registries#three-words registries#names registries#publish registries#access'],
  ['볼륨 백업', 'volumes#backup'],
  ['좀비 프로세스', 'signals#zombies signals#pid-one'],
  ['빌드 캐시', 'build#cache'],
  ['도커 컴포즈 환경변수', 'compose#variables'],
];
