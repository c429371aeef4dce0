/// Short words for building Prometheus families.
#pragma once

#include "asterbus/bridge/health.hpp"

#include <prometheus/metric_family.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace asterbus::daemon {

using labels = std::vector<prometheus::ClientMetric::Label>;

[[nodiscard]] prometheus::MetricFamily counter_family(std::string name, std::string help);
[[nodiscard]] prometheus::MetricFamily gauge_family(std::string name, std::string help);
[[nodiscard]] prometheus::MetricFamily histogram_family(std::string name, std::string help);

/// One more line of the family, a counter or a gauge as the family is.
void add(prometheus::MetricFamily&, labels, double value);
void add(prometheus::MetricFamily&, labels, bridge::latency_histogram const&);

} // namespace asterbus::daemon
