# check=skip=FromPlatformFlagConstDisallowed
# The image of the Lambda function. Build and push it so that Lambda accepts it:
#   docker buildx build --platform linux/amd64 --provenance=false --tag <repository url>:<commit> --push .
# (`npm run deploy` does, and adds labels with the project's name.)
# (--provenance=false: Lambda takes an image manifest, not the index that an attestation would make of it.)

# The function is x86_64, whatever builds this: a Mac with Apple silicon would build for arm64 by itself, and Lambda says
# so only when it starts the function. The build stage, too: it makes V8's code cache. (The check is for images of several
# platforms: https://docs.docker.com/reference/build-checks/from-platform-flag-const-disallowed/)
FROM --platform=linux/amd64 public.ecr.aws/lambda/nodejs:24 AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc tsconfig.json ./
# The engine changes seldom, and what is installed only with it.
COPY packages packages
COPY examples examples
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY handler handler
RUN npm run build

FROM --platform=linux/amd64 public.ecr.aws/lambda/nodejs:24
LABEL org.opencontainers.image.licenses="MIT"
COPY --from=build /build/dist/ ${LAMBDA_TASK_ROOT}/
CMD ["start.handler"]
