# docker-learn as an image. From this folder: npm pack && docker build -t docker-learn .
# Then: docker run -it --rm -v docker-learn:/data docker-learn
# The base is named by a tag that names a version, not by `latest`: what is built next year is built on the same. Another: --build-arg BASE=…
ARG BASE=node:22.21-bookworm-slim

# What is needed only once stays in a stage of its own: the packed file, and whatever unpacks it.
FROM ${BASE} AS unpacked
COPY docker-learn-*.tgz /tmp/
# The package has no dependencies and no install script: to install it is to unpack it, and nothing is fetched.
RUN mkdir -p /opt/docker-learn \
 && tar -xzf /tmp/docker-learn-*.tgz -C /opt/docker-learn --strip-components=1 \
 && chmod 755 /opt/docker-learn/dist/docker-learn.cjs \
 && mkdir /data && chown 10001:10001 /data

FROM ${BASE}
LABEL org.opencontainers.image.title="docker-learn" \
      org.opencontainers.image.description="Learn Docker from a terminal, in English and Korean" \
      org.opencontainers.image.licenses="MIT"
COPY --from=unpacked /opt/docker-learn /opt/docker-learn
# An empty volume is filled from here when it is first mounted, owner included: so the user below may write into it.
COPY --from=unpacked --chown=10001:10001 /data /data
ENV PATH=/opt/docker-learn/dist:$PATH \
    HOME=/data \
    LANG=C.UTF-8 \
    DOCKER_LEARN_DATA_DIR=/data
# A number needs no entry in /etc/passwd, and a cluster that refuses root can see that it isn't.
USER 10001:10001
WORKDIR /data
# Without a named volume each container gets one of its own, and --rm takes it along.
VOLUME /data
# No EXPOSE: nothing listens. No HEALTHCHECK: somebody sits in front of it, and no service goes on while it is ill;
# when it ends, the container ends, and the exit code says how.
# Exec form: it is PID 1 itself, so Ctrl-C and docker stop reach it, and what was answered is kept.
ENTRYPOINT ["docker-learn.cjs"]
