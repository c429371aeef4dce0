/// The families of one subject each, appended to what a scrape gets.
#pragma once

#include "daemon/view.hpp"

#include <prometheus/metric_family.h>

#include <vector>

namespace asterbus::daemon {

void collect_links(bridge::health const&, std::vector<prometheus::MetricFamily>&);
void collect_pbxs(bridge::health const&, std::vector<prometheus::MetricFamily>&);

} // namespace asterbus::daemon
