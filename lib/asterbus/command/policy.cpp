#include "asterbus/command/policy.hpp"

#include "asterbus/base/glob.hpp"
#include "asterbus/base/text.hpp"
#include "asterbus/command/arguments.hpp"

#include <algorithm>

namespace asterbus::command {
namespace {

std::vector<std::string> lower(std::vector<std::string> entries)
{
    for (auto& entry : entries)
        entry = to_lower(entry);
    return entries;
}

error not_allowed(std::string_view what)
{
    return {"not_allowed",
            std::string{what} + " is not allowed here; the operator can allow it by name", nullptr};
}

bool identifier(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The name in front of the parenthesis at `at`, spaces between them passed over.
std::string_view name_before(std::string_view text, std::size_t at)
{
    auto end = at;
    while (end > 0 && text[end - 1] == ' ')
        --end;
    auto begin = end;
    while (begin > 0 && identifier(text[begin - 1]))
        --begin;
    return text.substr(begin, end - begin);
}

/// Arguments by their names in AMI, in ARI and in the verbs, without regard to case; all of them,
/// since AMI takes a header more than once.
std::vector<std::string> find_texts(json const& args, std::initializer_list<std::string_view> names)
{
    std::vector<std::string> all;
    for (auto const& [name, value] : args.items())
        for (auto const wanted : names) {
            if (!equal_ignoring_case(name, wanted)) continue;
            auto const texts = texts_of(args, name);
            all.insert(all.end(), texts.begin(), texts.end());
        }
    return all;
}

std::string_view first_word(std::string_view text, std::string_view ends)
{
    return text.substr(0, text.find_first_of(ends));
}

/// True when application data have a third argument: MixMonitor's command.
bool has_third(std::vector<std::string> const& data)
{
    return std::ranges::any_of(data, [](auto const& d) { return std::ranges::count(d, ',') >= 2; });
}

/// "EXEC System(rm)" of an AGI command -> "System".
std::string_view executed(std::string_view agi_command)
{
    if (!equal_ignoring_case(first_word(agi_command, " "), "EXEC")) return {};
    return agi_command.substr(std::min<std::size_t>(5, agi_command.size()));
}

std::vector<std::string> applications(command const& c)
{
    auto all = find_texts(c.args, {"Application"});
    if (equal_ignoring_case(c.name, "ami.MixMonitor") && !find_texts(c.args, {"Command"}).empty())
        all.emplace_back("MixMonitor");
    if (equal_ignoring_case(c.name, "ami.AGI"))
        for (auto const& text : find_texts(c.args, {"Command"}))
            all.emplace_back(executed(text));
    return all;
}

} // namespace

std::vector<std::string> const& default_deny()
{
    static std::vector<std::string> const list{"ami.Command",
                                               "ami.UpdateConfig",
                                               "ami.CreateConfig",
                                               "ami.GetConfig",
                                               "ami.GetConfigJSON",
                                               "ami.PJSIPShowAuths",
                                               "ami.ModuleLoad",
                                               "ami.Reload",
                                               "ami.Filter",
                                               "ami.Login",
                                               "ami.Logoff",
                                               "ami.Events",
                                               "ami.Challenge",
                                               "ami.WaitEvent",
                                               "ari.asterisk.loadModule",
                                               "ari.asterisk.unloadModule",
                                               "ari.asterisk.reloadModule",
                                               "ari.asterisk.getObject",
                                               "ari.asterisk.updateObject",
                                               "ari.asterisk.deleteObject",
                                               "application:System",
                                               "application:TrySystem",
                                               "application:Exec*",
                                               "application:TryExec",
                                               "application:AGI",
                                               "application:EAGI",
                                               "application:DeadAGI",
                                               "application:ExternalIVR",
                                               "application:MixMonitor",
                                               "application:Originate",
                                               "function:SHELL",
                                               "function:AST_CONFIG",
                                               "function:AST_SORCERY",
                                               "function:FILE",
                                               "function:FILE_*",
                                               "function:CURL",
                                               "function:CURLOPT",
                                               "function:DB",
                                               "function:DB_*",
                                               "function:ODBC",
                                               "function:ODBC_*",
                                               "function:REALTIME",
                                               "function:REALTIME_*",
                                               "function:EVAL"};
    return list;
}

policy::policy(std::vector<std::string> allow, std::vector<std::string> deny)
    : allow_(lower(std::move(allow))), deny_(lower(std::move(deny)))
{}

bool policy::denied(std::string_view entry) const
{
    auto const name = to_lower(entry);
    return matches_any_glob(deny_, name) && std::ranges::find(allow_, name) == allow_.end();
}

std::optional<error> policy::refuses(std::string_view command) const
{
    if (matches_any_glob(allow_, to_lower(command)) && !denied(command)) return {};
    return not_allowed(asterbus::quoted(command, 80));
}

std::optional<error> policy::refuses_text(std::string_view text) const
{
    for (auto at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
        auto const function = name_before(text, at);
        if (!function.empty() && denied("function:" + std::string{function}))
            return not_allowed("the dialplan function " + std::string{function});
    }
    return {};
}

std::optional<error> policy::refuses_functions(json const& value) const
{
    if (value.is_string()) return refuses_text(value.get_ref<std::string const&>());
    if (!value.is_structured()) return {};
    for (auto const& [name, inner] : value.items()) {
        if (value.is_object())
            if (auto refusal = refuses_text(name)) return refusal;
        if (auto refusal = refuses_functions(inner)) return refusal;
    }
    return {};
}

std::optional<error> policy::refuses_application(command const& c) const
{
    bool const runs_a_command =
        !equal_ignoring_case(c.name, "originate") && !equal_ignoring_case(c.name, "ami.Originate");
    auto const data = find_texts(c.args, {"Data", "ApplicationData", "application_data"});
    for (std::string_view application : applications(c)) {
        application.remove_prefix(std::min(application.find_first_not_of(' '), application.size()));
        auto const name = first_word(application, " (");
        bool const harmless =
            equal_ignoring_case(name, "MixMonitor") && !runs_a_command && !has_third(data);
        if (!name.empty() && !harmless && denied("application:" + std::string{name}))
            return not_allowed("the application " + std::string{name});
    }
    return {};
}

std::optional<error> policy::refuses_content(command const& c) const
{
    if (auto refusal = refuses_application(c)) return refusal;
    return refuses_functions(c.args);
}

} // namespace asterbus::command
