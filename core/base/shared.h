// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace bw {

//! A value whose copies share it until one of them is changed: for what is large, seldom changed and often copied. Copies
//! may live in different threads, one and the same may not.
template <typename T>
class Shared
{
public:
    Shared() : m_value(std::make_shared<T>()) {}
    Shared(T value) : m_value(std::make_shared<T>(std::move(value))) {} // NOLINT: a value as any other

    operator const T&() const noexcept { return *m_value; } // NOLINT
    [[nodiscard]] const T* operator->() const noexcept { return m_value.get(); }

    //! To be changed; copied first if anybody else has it.
    [[nodiscard]] T& edit()
    {
        if (m_value.use_count() > 1)
            m_value = std::make_shared<T>(*m_value);
        std::atomic_thread_fence(std::memory_order_acquire); // with the release of whoever had it last
        return *m_value;
    }

    bool operator==(const Shared& other) const { return m_value == other.m_value || *m_value == *other.m_value; }

private:
    std::shared_ptr<T> m_value;
};

} // namespace bw
