#include "daemon/metric_family.hpp"

#include <limits>

namespace asterbus::daemon {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

MetricFamily counter_family(std::string name, std::string help)
{
    return {std::move(name), std::move(help), MetricType::Counter, {}};
}

MetricFamily gauge_family(std::string name, std::string help)
{
    return {std::move(name), std::move(help), MetricType::Gauge, {}};
}

MetricFamily histogram_family(std::string name, std::string help)
{
    return {std::move(name), std::move(help), MetricType::Histogram, {}};
}

void add(MetricFamily& family, labels by, double value)
{
    ClientMetric metric;
    metric.label = std::move(by);
    if (family.type == MetricType::Counter)
        metric.counter.value = value;
    else
        metric.gauge.value = value;
    family.metric.push_back(std::move(metric));
}

void add(MetricFamily& family, labels by, bridge::latency_histogram const& h)
{
    ClientMetric metric;
    metric.label = std::move(by);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < bridge::latency_bounds.size(); ++i)
        metric.histogram.bucket.push_back({sum += h.bucket(i), bridge::latency_bounds[i]});
    sum += h.bucket(bridge::latency_bounds.size());
    metric.histogram.bucket.push_back({sum, std::numeric_limits<double>::infinity()});
    metric.histogram.sample_count = sum; // not h.count(): it may have grown since
    metric.histogram.sample_sum = h.sum_seconds();
    family.metric.push_back(std::move(metric));
}

} // namespace asterbus::daemon
