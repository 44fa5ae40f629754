# What there is to do with chatdoc's source. `make` alone builds the program.

GO      ?= go
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo devel)

# One static binary, the same for the same source wherever it is built.
export CGO_ENABLED = 0
BUILD = $(GO) build -trimpath -buildvcs=false -ldflags '-s -w -X main.release=$(VERSION)'

.PHONY: build demo test lint golden bench fuzz conform tools clean

build:
	$(BUILD) -o bin/chatdoc ./cmd/chatdoc

# A PDF from a document of testdata/chats.
demo: build
	bin/chatdoc build testdata/chats/standup.typ -o standup.pdf

# pdftotext and qpdf look at what the built program makes.
test: tools
	$(GO) test ./...

lint:
	@test -z "$$(gofmt -l . | tee /dev/stderr)" || { echo 'gofmt -w would change these files'; exit 1; }
	$(GO) vet ./...
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.7.0 ./...

# packages that have tests with a flag, or tests whose names begin with a word
flagged = $(sort $(dir $(shell grep -rl 'flag\.[A-Za-z]*."$(1)"' --include=*_test.go .)))
testing = $(sort $(dir $(shell grep -rl '^func $(1)[A-Z]' --include=*_test.go .)))

# Golden files anew, to be read as a diff.
golden:
	for p in $(call flagged,update); do $(GO) test $$p -update || exit 1; done
	git status --short -- '*testdata*'

# a program that drives the reference compiler
ORACLE ?= ../shared/oracle/oracle

bench:
	$(GO) test -run '^$$' -bench . -benchmem $(filter-out ./,$(call testing,Benchmark))
	$(GO) test -run '^$$' -bench . -benchmem . -ask $(abspath $(ORACLE))

# Every fuzz test for a while.
FUZZTIME ?= 20s
fuzz:
	for p in $(call testing,Fuzz); do \
		for f in $$($(GO) test -list '^Fuzz' $$p | grep ^Fuzz); do \
			echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) $$p || exit 1; \
		done; \
	done

# The reference's answers anew. Differences show as changed files.
conform:
	$(ORACLE) eval 1 >/dev/null # installs it
	failed=; for p in $(call flagged,ask); do $(GO) test $$p -ask $(abspath $(ORACLE)) || failed=$$p; done; \
		git status --short -- '*testdata*'; [ -z "$$failed" ]

tools:
	@.ci/tools

clean:
	rm -rf bin standup.pdf
