// Made by hand: compose and buildx are plugins that learners have and that the docker binary does not describe.
// The same language as grammar.data.ts; a line that begins with `+` adds flags to a command of that file.
export const pluginsText = `groups | compose, buildx, buildx imagetools
flags compose | all-resources ansi:string compatibility dry-run env-file:list f,file:list parallel:int=-1 profile:list progress:string project-directory:string p,project-name:string verbose! v,version!
flags buildx | builder:string D,debug
flags buildx imagetools | builder:string
+ image build | buildx build, buildx b | allow:list annotation:list attest:list build-context:list builder:string cache-to:list call:string=build check D,debug load metadata-file:string no-cache-filter:list o,output:list platform:strings progress:string=auto provenance:string push sbom:string secret:list ssh:list
buildx bake | | 0-* | allow:list builder:string call:string=build check f,file:list list:string load metadata-file:string no-cache print progress:string=auto provenance:string pull push sbom:string set:list var:list
buildx create | | 0-1 | append bootstrap buildkitd-config:string buildkitd-flags:string driver:string driver-opt:list leave name:string node:string platform:list use
buildx du | | 0-0 | builder:string filter:filter format:string verbose
buildx imagetools create | | 0-* | annotation:list append builder:string dry-run f,file:list prefer-index=true progress:string=auto t,tag:list
buildx imagetools inspect | | 1-1 | builder:string format:string raw
buildx inspect | | 0-1 | bootstrap builder:string
buildx ls | | 0-0 | format:string no-trunc
+ builder prune | | builder:string D,debug max-used-space:bytes min-free-space:bytes reserved-space:bytes verbose
buildx prune | | 0-0 | a,all builder:string filter:filter f,force keep-storage:bytes! max-used-space:bytes min-free-space:bytes reserved-space:bytes verbose
buildx rm | | 0-* | all-inactive builder:string f,force keep-daemon keep-state
buildx stop | | 0-1 | builder:string
buildx use | | 1-1 | builder:string default global
buildx version | | 0-0 |
compose attach | | 1-1 | detach-keys:string index:int=0 no-stdin sig-proxy=true
compose build | | 0-* | build-arg:list builder:string check m,memory:bytes no-cache print progress:string! provenance:string pull push q,quiet sbom:string ssh:string with-dependencies
compose commit | | 1-2 | a,author:string c,change:list index:int=0 m,message:string p,pause=true
compose config | compose convert | 0-* | environment format:string hash:string images lock-image-digests models networks no-consistency no-env-resolution no-interpolate no-normalize no-path-resolution o,output:string profiles q,quiet resolve-image-digests services variables volumes
compose cp | | 2-2 | all! a,archive L,follow-link index:int=0
compose create | | 0-* | build force-recreate no-build no-recreate pull:string=policy quiet-pull remove-orphans scale:list y,yes
compose down | | 0-* | remove-orphans rmi:string t,timeout:int v,volumes
compose events | | 0-* | json since:string until:string
compose exec | | 2-* stop | d,detach e,env:list index:int=0 i,interactive=true! T,no-tty no-TTY!no-tty privileged t,tty=true! u,user:string w,workdir:string
compose export | | 1-1 | index:int=0 o,output:string
compose images | | 0-* | format:string=table q,quiet
compose kill | | 0-* | remove-orphans s,signal:string=SIGKILL
compose logs | | 0-* | f,follow index:int=0 no-color no-log-prefix since:string n,tail:string=all t,timestamps until:string
compose ls | | 0-0 | a,all filter:filter format:string=table q,quiet
compose pause | | 0-* |
compose port | | 2-2 | index:int=0 protocol:string=tcp
compose ps | | 0-* | a,all filter:filter format:string=table no-trunc orphans=true q,quiet services status:list
compose publish | | 1-1 | resolve-image-digests y,yes
compose pull | | 0-* | ignore-buildable ignore-pull-failures include-deps policy:string q,quiet
compose push | | 0-* | ignore-push-failures include-deps q,quiet
compose restart | | 0-* | no-deps t,timeout:int
compose rm | | 0-* | f,force s,stop v,volumes
compose run | | 1-* stop | build cap-add:list cap-drop:list d,detach entrypoint:string e,env:list env-from-file:list i,interactive=true l,label:list name:string T,no-tty no-TTY!no-tty no-deps p,publish:list pull:string=policy q,quiet quiet-build quiet-pull remove-orphans rm P,service-ports t,tty=true! use-aliases u,user:string v,volume:list w,workdir:string
compose scale | | 1-* | no-deps
compose start | | 0-* | wait wait-timeout:int
compose stats | | 0-1 | a,all format:string no-stream no-trunc
compose stop | | 0-* | t,timeout:int
compose top | | 0-* |
compose unpause | | 0-* |
compose up | | 0-* | abort-on-container-exit abort-on-container-failure always-recreate-deps attach:list attach-dependencies build d,detach exit-code-from:string force-recreate menu no-attach:list no-build no-color no-deps no-log-prefix no-recreate no-start pull:string=policy quiet-build quiet-pull remove-orphans V,renew-anon-volumes scale:list t,timeout:int timestamps wait wait-timeout:int w,watch y,yes
compose version | | 0-0 | f,format:string short
compose volumes | | 0-* | format:string=table q,quiet
compose wait | | 1-* | down-project
compose watch | | 0-* | no-up prune quiet`;
