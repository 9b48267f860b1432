"""The benchmarks: `make bench` fills a big marketplace and measures its pages beside their bare limits."""
