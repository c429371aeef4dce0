/// The health as Prometheus metrics, read when Prometheus asks. Names and meanings are in
/// docs/operations.md; a test holds them.
#pragma once

#include "daemon/view.hpp"

#include <prometheus/collectable.h>
#include <prometheus/metric_family.h>

#include <string>
#include <vector>

namespace asterbus::daemon {

class health_metrics final : public prometheus::Collectable {
public:
    explicit health_metrics(view);
    [[nodiscard]] std::vector<prometheus::MetricFamily> Collect() const override;

private:
    view view_;
};

/// The whole text for /metrics.
[[nodiscard]] std::string metrics_text(prometheus::Collectable const&);

} // namespace asterbus::daemon
